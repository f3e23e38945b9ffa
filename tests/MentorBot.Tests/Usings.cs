global using Role = MentorBot.Domain.Members.Roles;
